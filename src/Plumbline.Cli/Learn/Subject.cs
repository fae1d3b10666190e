using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Learn;

/// <summary>A thing that a person can learn about.</summary>
/// <param name="Kind">Its folder, which is also the name of its texts.</param>
/// <param name="Id">Its id.</param>
internal sealed record Subject(string Kind, string Id)
{
    private static readonly ImmutableArray<string> Kinds = ["conditions", "treatments", "findings", "red-flags", "medicines", "concepts", "questions"];

    /// <summary>Every thing that has an id and words, in the order of kinds.</summary>
    public static IEnumerable<Subject> All(KnowledgeFiles files) =>
        from kind in Kinds from id in files.Ids(kind) select new Subject(kind, id);

    /// <summary>The things of that id, or, where there are none, those whose name holds the words.</summary>
    public static ImmutableArray<Subject> Find(string words, KnowledgeFiles files, Texts texts)
    {
        ImmutableArray<Subject> exact = [.. All(files).Where(subject => subject.Id == words || subject.File == words + ".yaml")];
        if (!exact.IsEmpty)
        {
            return exact;
        }

        return [.. All(files).Where(subject =>
            texts.Of(subject.Kind, subject.Id, "name").Contains(words, StringComparison.CurrentCultureIgnoreCase)
            || subject.Id.Contains(words, StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Its file below <c>knowledge/</c>.</summary>
    public string File => $"{Kind}/{Id}.yaml";
}
