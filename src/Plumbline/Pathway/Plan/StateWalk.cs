using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>Walks the states from the start as far as the facts lead. Nothing is entered twice.</summary>
internal static class StateWalk
{
    /// <summary>Walks from a state.</summary>
    /// <param name="known">What is known.</param>
    /// <param name="start">The state to start in; the first one in the files unless a test starts elsewhere.</param>
    public static (string State, ImmutableArray<string> Path) From(Snapshot known, string start)
    {
        string state = start;
        var seen = new HashSet<string>(StringComparer.Ordinal) { state };
        var path = ImmutableArray.CreateBuilder<string>();
        while (NextOpen(known, state, seen) is { } transition)
        {
            state = transition.To;
            seen.Add(state);
            path.Add(transition.Id);
        }

        return (state, path.ToImmutable());
    }

    /// <summary>The ways on that are not open, with what is missing.</summary>
    public static ImmutableArray<NextMove> Moves(Snapshot known, string state, ImmutableArray<string> path) =>
    [
        .. from transition in known.Care.Transitions
           where transition.LeadsFrom(state) && !path.Contains(transition.Id) && !transition.From.IsEmpty && !transition.InPassing
           let holds = known.Holds(transition.When)
           where holds != Truth.True && !GuardGap.IsForAnotherCause(transition.When, known)
           let gap = GuardGap.Of(transition.When, known)
           select new NextMove(transition.Id, transition.To, holds, gap.Missing, gap.Unknown, transition.Because),
    ];

    // Those from any state stand first in every state: an alarm is heard wherever a person is.
    private static CareTransition? NextOpen(Snapshot known, string state, HashSet<string> seen) =>
        known.Care.State(state).IsUrgent
            ? null
            : known.Care.Transitions.Where(transition => transition.LeadsFrom(state) && !seen.Contains(transition.To))
                .OrderByDescending(transition => transition.From.IsEmpty)
                .FirstOrDefault(transition => known.Holds(transition.When) == Truth.True);
}
