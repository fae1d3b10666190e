namespace Plumbline.Web.Assessing;

/// <summary>How the probability of a cause would move if an open answer came.</summary>
/// <param name="Finding">The id of the finding.</param>
/// <param name="IfYes">The probability with "yes".</param>
/// <param name="IfNo">The probability with "no".</param>
public sealed record Outlook(string Finding, Probability IfYes, Probability IfNo);
