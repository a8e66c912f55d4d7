namespace Convergence.Web.Security.SecondFacteur;

/// <summary>A page that a person reaches before its second factor, because it is where one is enrolled, or where one leaves.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SansSecondFacteurAttribute : Attribute;
