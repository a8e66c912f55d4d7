using Convergence.Web.Features.Conventions.ConventionEtapes;

namespace Convergence.Web.Features.Conventions.ConventionDocuments;

/// <summary>What is about to be taken away.</summary>
public sealed record RetraitViewModel(ConventionModifiable Convention, long DocumentId, string Nom);
