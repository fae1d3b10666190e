using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Checks between files without which nothing may be computed.</summary>
internal static class Consistency
{
    public static void Check(KnowledgeBase knowledge, ReadingLog log)
    {
        Circles(knowledge, log, "caused-by", condition => condition.CausedBy.Select(link => link.Condition));
        Circles(knowledge, log, "made-of", condition => condition.MadeOf);
        foreach (Condition condition in knowledge.Conditions.Values)
        {
            if (condition.ReportedAs is { } other && knowledge.Conditions.TryGetValue(other, out Condition? listed) && listed.ReportedAs is { } further)
            {
                log.Add(LinkFaults.ReportedTwiceRemoved, File(condition.Id), LineOf(log, condition.Id, "reported-as", other), other, further);
            }

            foreach (string group in condition.Caps.Select(cap => cap.Group).Where(group => group.Length > 0))
            {
                if (!condition.Findings.Any(weight => knowledge.Findings.GetValueOrDefault(weight.Finding)?.Group == group))
                {
                    log.Add(LinkFaults.EmptyGroup, File(condition.Id), 1, group);
                }
            }
        }

        foreach (Setting setting in knowledge.Settings.Values)
        {
            var known = setting.Priors.Where(prior => prior.When is null).Select(prior => prior.Condition).ToHashSet(StringComparer.Ordinal);
            foreach (Condition condition in knowledge.Conditions.Values.Where(condition => condition.Role != ConditionRole.Umbrella && !known.Contains(condition.Id)))
            {
                log.Add(LinkFaults.NoPrior, $"settings/{setting.Id}.yaml", 1, condition.Id);
            }
        }
    }

    // Depth first with the path in hand; each circle is reported once, at its first member in the order of the alphabet.
    private static void Circles(KnowledgeBase knowledge, ReadingLog log, string key, Func<Condition, IEnumerable<string>> next)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (string start in knowledge.Conditions.Keys)
        {
            var path = new List<string>();
            var open = new Stack<IEnumerator<string>>();
            Enter(start);
            while (open.Count > 0)
            {
                if (!open.Peek().MoveNext())
                {
                    open.Pop().Dispose();
                    done.Add(path[^1]);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                string to = open.Peek().Current;
                int back = path.IndexOf(to);
                if (back >= 0)
                {
                    string chain = string.Join(" → ", path.Skip(back).Append(to));
                    log.Add(LinkFaults.CausesInCircle, File(path[^1]), LineOf(log, path[^1], null, to), $"{key}: {chain}");
                }
                else if (!done.Contains(to))
                {
                    Enter(to);
                }
            }

            void Enter(string id)
            {
                path.Add(id);
                open.Push((knowledge.Conditions.TryGetValue(id, out Condition? condition) ? next(condition) : []).GetEnumerator());
            }
        }
    }

    private static string File(string condition) => $"conditions/{condition}.yaml";

    private static int LineOf(ReadingLog log, string condition, string? key, string to) =>
        log.References.FirstOrDefault(link => link.File == File(condition) && link.Id == to && link.Folder == "conditions" && (key is null || link.Key == key))?.Line ?? 1;
}
