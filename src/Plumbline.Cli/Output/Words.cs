using Plumbline.Knowledge;

namespace Plumbline.Cli.Output;

/// <summary>Names of a few values, as they stand in files and on the screen.</summary>
internal static class Words
{
    /// <summary>How a source was read, as in <c>sources/</c>.</summary>
    public static string Of(ReadStatus read) => read switch
    {
        ReadStatus.FullText => "full-text",
        ReadStatus.Abstract => "abstract",
        ReadStatus.Secondary => "secondary",
        _ => "recalled",
    };

    /// <summary>A level of urgency, as in the contract for cases.</summary>
    public static string Of(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "emergency",
        Urgency.SameDay => "same-day",
        Urgency.TwoWeeks => "two-weeks",
        Urgency.Planned => "planned",
        _ => "self-care",
    };
}
