using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Checks that the knowledge is whole: everything asked, worded, used, and every statement of the seeds carried.</summary>
/// <remarks>
/// <see cref="KnowledgeReader"/> finds what is wrong in what is written; this also finds what is not written. Somebody may run
/// Plumbline with knowledge that is not whole; nobody may publish it.
/// </remarks>
public static class KnowledgeLinter
{
    // What a person can look up by its id alone. A medicine and the treatment with it share an id on purpose.
    private static readonly ImmutableArray<string> LookedUp = ["concepts", "conditions", "conflicts", "findings", "questions", "red-flags", "treatments"];

    /// <summary>Reads and checks everything.</summary>
    /// <param name="files">The files, in any state.</param>
    /// <returns>The knowledge, with the faults of <see cref="KnowledgeReader.Read"/> and those of completeness.</returns>
    public static Reading Check(KnowledgeFiles files)
    {
        var (knowledge, log) = KnowledgeReader.ReadAll(files);
        foreach (string path in files.Contents.Keys.Where(path => !log.Read.Contains(path)))
        {
            log.Add(FileFaults.NobodyReads, path, 1);
        }

        if (!files.Contents.ContainsKey("version.yaml"))
        {
            log.Add(ShapeFaults.MissingKey, "version.yaml", 1, "version");
        }

        EachFindingIsAskedOnce(knowledge, log);
        EachSourceIsUsed(knowledge, log);
        EachThingHasWords(knowledge, log);
        EachRowIsCarried(knowledge, log);
        NoIdIsUsedTwice(files, log);
        return new(knowledge, log.Faults);
    }

    private static void EachFindingIsAskedOnce(KnowledgeBase knowledge, ReadingLog log)
    {
        foreach (var links in log.References.Where(link => link.Key == "findings" && link.Folder == "findings" && link.File.StartsWith("questions/", StringComparison.Ordinal)).GroupBy(link => link.Id))
        {
            Reference first = links.First();
            foreach (Reference again in links.Skip(1))
            {
                log.Add(LinkFaults.AskedTwice, again.File, again.Line, again.Id, first.File);
            }
        }

        var asked = knowledge.Questions.Values.SelectMany(question => question.Findings).ToHashSet(StringComparer.Ordinal);
        foreach (Finding finding in knowledge.Findings.Values.Where(finding => finding.AskedOf is AskedOf.Person or AskedOf.Guided && !asked.Contains(finding.Id)))
        {
            log.Add(LinkFaults.NeverAsked, $"findings/{finding.Id}.yaml", 1);
        }
    }

    private static void EachSourceIsUsed(KnowledgeBase knowledge, ReadingLog log)
    {
        var used = log.References.Where(link => link.Folder == "sources").Select(link => link.Id).ToHashSet(StringComparer.Ordinal);
        used.UnionWith(log.Says.Select(place => $"seed-{place.Says.Seed}"));
        foreach (string source in knowledge.Sources.Keys.Where(source => !used.Contains(source)))
        {
            log.Add(LinkFaults.UnusedSource, $"sources/{source}.yaml", 1);
        }
    }

    private static void EachThingHasWords(KnowledgeBase knowledge, ReadingLog log)
    {
        foreach (string language in knowledge.Texts.Languages.Add(Texts.FirstLanguage))
        {
            foreach (TextShape shape in TextShape.All)
            {
                foreach (string id in log.Files.Ids(shape.Kind))
                {
                    // A derived finding is never asked; a name is all that it needs.
                    bool isDerived = shape.Kind == "findings" && knowledge.Findings.GetValueOrDefault(id)?.AskedOf == AskedOf.Derived;
                    string[] missing = [.. shape.Required.Where(field => knowledge.Texts.Find(shape.Kind, id, field, language) is null && !(isDerived && field != "name"))];
                    if (missing.Length > 0)
                    {
                        log.Add(LinkFaults.MissingText, $"{shape.Kind}/{id}.yaml", 1, string.Join("', '", missing), Kebab.KindOf(shape.Kind), id, language);
                    }
                }
            }

            foreach (var (key, _) in knowledge.Texts.All.Where(text => text.Key.Language == Texts.FirstLanguage && TextShape.Of(text.Key.Kind) is null))
            {
                if (knowledge.Texts.Find(key.Kind, key.Id, key.Field, language) is null)
                {
                    log.Add(LinkFaults.MissingText, $"text/{Texts.FirstLanguage}/{key.Kind}.yaml", 1, key.Field, key.Kind, key.Id, language);
                }
            }
        }
    }

    private static void EachRowIsCarried(KnowledgeBase knowledge, ReadingLog log)
    {
        ImmutableArray<string> missing = Coverage.Of(knowledge).RowsMissing;
        if (!missing.IsEmpty)
        {
            log.Add(LinkFaults.RowNotCarried, SeedTable.File, 1, missing.Length.ToString(CultureInfo.InvariantCulture), missing[0]);
        }

        ILookup<string, Says> says = log.Says.ToLookup(place => place.File, place => place.Says, StringComparer.Ordinal);
        foreach (SeedMapping mapping in knowledge.Seeds)
        {
            string file = mapping.Element + ".yaml";
            if (says.Contains(file) && !says[file].Any(one => one.Row == mapping.Row))
            {
                log.Add(LinkFaults.ElementDoesNotSay, SeedTable.File, mapping.Line, mapping.Row, mapping.Element);
            }
        }
    }

    private static void NoIdIsUsedTwice(KnowledgeFiles files, ReadingLog log)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string folder in LookedUp)
        {
            foreach (string id in files.Ids(folder).Where(id => !first.TryAdd(id, folder)))
            {
                log.Add(LinkFaults.SameIdTwice, $"{folder}/{id}.yaml", 1, id, first[id]);
            }
        }
    }
}
