namespace Convergence.Web.Setup.Disponibilite;

/// <summary>An endpoint that answers without the database: health, error pages. It knows nobody: no authentication, no scope.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SansBaseAttribute : Attribute;
