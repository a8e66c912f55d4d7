using Convergence.Web.Features.ConventionSuivi;

namespace Convergence.Web.Features.ConventionDocuments;

/// <summary>What is about to be taken away.</summary>
public sealed record RetraitViewModel(ConventionModifiable Convention, long DocumentId, string Nom);
