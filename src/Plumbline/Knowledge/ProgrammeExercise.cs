using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What an exercise is good for.</summary>
public enum ExercisePurpose
{
    /// <summary>Breath and stamina.</summary>
    Stamina,

    /// <summary>Strength.</summary>
    Strength,

    /// <summary>Suppleness.</summary>
    Movement,

    /// <summary>Balance.</summary>
    Balance,
}

/// <summary>What a body does in an exercise, as far as it matters for what has to be left out.</summary>
public enum ExerciseMove
{
    /// <summary>The lower back arches.</summary>
    Arch,

    /// <summary>The back bends forward.</summary>
    BendForward,

    /// <summary>The trunk turns.</summary>
    Twist,

    /// <summary>Something is landed on or shaken.</summary>
    Jolt,

    /// <summary>The knees bend under load.</summary>
    KneeLoad,

    /// <summary>The knees bend under load to a right angle or beyond.</summary>
    DeepKneeLoad,

    /// <summary>One lies flat on the back.</summary>
    LieOnBack,

    /// <summary>One lies on the belly.</summary>
    LieOnFront,

    /// <summary>One stands on one leg or a narrow base.</summary>
    NarrowStand,

    /// <summary>Nerves of the leg are pulled.</summary>
    NerveStretch,
}

/// <summary>How the amount of an exercise is counted.</summary>
public enum ExerciseUnit
{
    /// <summary>Times, one after the other.</summary>
    Times,

    /// <summary>Times on each side.</summary>
    TimesEachSide,

    /// <summary>Seconds held.</summary>
    Seconds,

    /// <summary>Minutes.</summary>
    Minutes,
}

/// <summary>An exercise of the programme.</summary>
/// <param name="Id">The id.</param>
/// <param name="Grounds">What it rests on.</param>
/// <param name="Purpose">What it is good for.</param>
/// <param name="Moves">What the body does in it.</param>
/// <param name="Unit">How its amount is counted.</param>
/// <param name="Start">How much to begin with.</param>
public sealed record ProgrammeExercise(
    string Id, ImmutableArray<Provenance> Grounds, ExercisePurpose Purpose, ImmutableArray<ExerciseMove> Moves, ExerciseUnit Unit, CitedNumber Start)
    : ProgrammePart(Id, Grounds)
{
    internal static ProgrammeExercise From(YamlMap map, string id, ImmutableArray<Provenance> grounds) => new(
        id,
        grounds,
        map.OneOf<ExercisePurpose>("purpose"),
        MovesOf(map, "moves"),
        map.OneOf<ExerciseUnit>("unit"),
        map.Cited("start", "value", Scale.Amount));

    /// <summary>A list of moves by their kebab-case names; a word that is none is a fault.</summary>
    internal static ImmutableArray<ExerciseMove> MovesOf(YamlMap map, string key)
    {
        ExerciseMove[] all = Enum.GetValues<ExerciseMove>();
        ImmutableArray<string> words = [.. all.Select(move => Kebab.Of(move.ToString()))];
        var moves = ImmutableArray.CreateBuilder<ExerciseMove>();
        foreach (string word in map.OptionalIds(key))
        {
            if (words.IndexOf(word) is var at && at >= 0)
            {
                moves.Add(all[at]);
            }
            else
            {
                map.FaultAt(key, ShapeFaults.UnknownWord, word, key, Kebab.Nearest(word, words), string.Join(", ", words));
            }
        }

        return moves.ToImmutable();
    }
}
