namespace Plumbline.Web.Components.Programme;

/// <summary>How a week stands for a person.</summary>
public enum WeekStanding
{
    /// <summary>It lies behind.</summary>
    Behind,

    /// <summary>The person is in it.</summary>
    Here,

    /// <summary>It is still to come.</summary>
    Ahead,
}

/// <summary>A week as a step of the way.</summary>
/// <param name="Week">Its number.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Begins">Its first day, as far as it is known.</param>
/// <param name="Standing">How it stands.</param>
public sealed record WeekStep(int Week, string Name, DateOnly? Begins, WeekStanding Standing);
