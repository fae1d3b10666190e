namespace Plumbline.Journal;

/// <summary>What a person wants to say to others about their pain, in their own words.</summary>
/// <param name="Partner">To somebody close.</param>
/// <param name="Work">At work.</param>
/// <param name="Doctor">To a doctor.</param>
public sealed record TalkNotes(string Partner, string Work, string Doctor)
{
    /// <summary>Nothing written.</summary>
    public static TalkNotes None { get; } = new("", "", "");
}
