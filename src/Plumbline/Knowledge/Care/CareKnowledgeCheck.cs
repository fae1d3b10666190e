using System.Globalization;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Checks what only shows when all files are read: that names exist, that examples are true, that nothing goes in a circle.</summary>
internal static class CareKnowledgeCheck
{
    private const string Transitions = "pathway/transitions.yaml";

    public static void Check(CareKnowledge care, ReadingLog log)
    {
        // A folder of knowledge without a pathway is a smaller knowledge, not a faulty one.
        if (care.States.IsEmpty && care.Transitions.IsEmpty && care.Rules.IsEmpty)
        {
            return;
        }

        foreach (var (name, guard) in care.Facts.Combined)
        {
            Names(care, log, CareFacts.File, 1, guard);
            if (IsCircular(care, name, guard, []))
            {
                log.Add(CareKnowledgeFaults.FactCircle, CareFacts.File, 1, name);
            }
        }

        foreach (CareTransition transition in care.Transitions)
        {
            int line = transition.Examples.IsEmpty ? 1 : transition.Examples[0].Line;
            Names(care, log, Transitions, line, transition.When);
            States(care, log, Transitions, line, [.. transition.From, transition.To]);
            Examples(care, log, Transitions, transition.Id, transition.When, transition.Examples);
        }

        foreach (CareTimer timer in care.Timers)
        {
            States(care, log, "pathway/timers.yaml", 1, timer.While);
            Threshold(care, log, "pathway/timers.yaml", 1, timer.Threshold);
        }

        foreach (var (id, rule) in care.Rules)
        {
            string file = $"{CareRule.Folder}/{id}.yaml";
            Names(care, log, file, 1, rule.When);
            Examples(care, log, file, id, rule.When, rule.Examples);
        }

        foreach (var (id, profile) in care.Profiles)
        {
            foreach (var (threshold, other) in profile.Replaces)
            {
                Threshold(care, log, $"{CareProfile.Folder}/{id}.yaml", 1, threshold);
                Threshold(care, log, $"{CareProfile.Folder}/{id}.yaml", 1, other);
            }
        }

        States(care, log, "pathway/states.yaml", 1, [care.Start]);
        OneDefault(log, CareProfile.Folder, care.Profiles.Values.Count(profile => profile.IsDefault));
        Medicines(care, log);
    }

    private static void Medicines(CareKnowledge care, ReadingLog log)
    {
        foreach (MedicineInteraction interaction in care.Interactions.Values)
        {
            foreach (string name in interaction.Between.Union(interaction.And))
            {
                Medicine(care, log, $"{MedicineInteraction.Folder}/{interaction.Id}.yaml", name);
            }
        }

        foreach (MedicineCaution caution in care.Cautions.Values)
        {
            string file = $"{MedicineCaution.Folder}/{caution.Id}.yaml";
            foreach (string name in caution.For)
            {
                Medicine(care, log, file, name);
            }

            if (caution.When is { } guard)
            {
                Names(care, log, file, 1, guard);
            }
        }

        foreach (OpioidFactorSet set in care.FactorSets.Values)
        {
            foreach (Medicine opioid in care.Medicines.Values.Where(medicine => medicine.Classes.Contains("opioid")))
            {
                if (!set.Factors.ContainsKey(opioid.Id) && !set.WithoutFactor.ContainsKey(opioid.Id))
                {
                    log.Add(CareKnowledgeFaults.OpioidForgotten, $"{OpioidFactorSet.Folder}/{set.Id}.yaml", 1, opioid.Id);
                }
            }
        }

        OneDefault(log, OpioidFactorSet.Folder, care.FactorSets.Values.Count(set => set.IsDefault));
    }

    private static void OneDefault(ReadingLog log, string folder, int count)
    {
        if (count != 1)
        {
            log.Add(CareKnowledgeFaults.OneDefault, folder, 1, count.ToString(CultureInfo.InvariantCulture), folder);
        }
    }

    private static void Names(CareKnowledge care, ReadingLog log, string file, int line, Guard guard)
    {
        switch (guard)
        {
            case So so:
                Fact(care, log, file, line, so.Name);
                break;
            case NotSo notSo:
                Fact(care, log, file, line, notSo.Name);
                break;
            case Compared compared:
                if (!care.Facts.Numbers.ContainsKey(compared.Name))
                {
                    log.Add(CareKnowledgeFaults.UnknownNumber, file, line, compared.Name, Kebab.Nearest(compared.Name, care.Facts.Numbers.Keys));
                }

                Threshold(care, log, file, line, compared.Threshold);
                break;
            case About { Kind: AboutKind.Taking or AboutKind.NotTaking } about:
                Medicine(care, log, file, about.Of);
                break;
            case Several several:
                foreach (Guard part in several.Parts)
                {
                    Names(care, log, file, line, part);
                }

                break;
        }
    }

    private static void Fact(CareKnowledge care, ReadingLog log, string file, int line, string name)
    {
        if (name.Length > 0 && !care.Facts.Has(name) && !log.Files.Has("findings", name))
        {
            log.Add(CareKnowledgeFaults.UnknownFact, file, line, name, Kebab.Nearest(name, care.Facts.Computed.Union(care.Facts.Recorded).Union(care.Facts.Combined.Keys)));
        }
    }

    private static void Threshold(CareKnowledge care, ReadingLog log, string file, int line, string threshold)
    {
        if (threshold.Length > 0 && !care.Thresholds.ContainsKey(threshold))
        {
            log.Add(CareKnowledgeFaults.UnknownThreshold, file, line, threshold, Kebab.Nearest(threshold, care.Thresholds.Keys));
        }
    }

    private static void States(CareKnowledge care, ReadingLog log, string file, int line, IEnumerable<string> states)
    {
        foreach (string state in states.Where(state => state.Length > 0 && !care.States.Any(known => known.Id == state)))
        {
            log.Add(CareKnowledgeFaults.UnknownState, file, line, state, Kebab.Nearest(state, care.States.Select(known => known.Id)));
        }
    }

    private static void Medicine(CareKnowledge care, ReadingLog log, string file, string name)
    {
        if (name.Length > 0 && !care.Medicines.Values.Any(medicine => medicine.Is(name)))
        {
            log.Add(CareKnowledgeFaults.UnknownMedicine, file, 1, name, Kebab.Nearest(name, care.Medicines.Keys.Concat(care.Medicines.Values.SelectMany(medicine => medicine.Classes)).Distinct()));
        }
    }

    private static void Examples(CareKnowledge care, ReadingLog log, string file, string name, Guard guard, IEnumerable<GuardExample> examples)
    {
        foreach (GuardExample example in examples)
        {
            Truth found = GuardTruth.Of(guard, care, new ExampleFacts(example, care));
            if (found != example.Expect)
            {
                log.Add(CareKnowledgeFaults.ExampleWrong, file, example.Line, name, found.ToString().ToLowerInvariant());
            }
        }
    }

    private static bool IsCircular(CareKnowledge care, string start, Guard guard, HashSet<string> seen) =>
        guard.Mentioned().Any(name => name == start || (seen.Add(name) && care.Facts.Combined.TryGetValue(name, out Guard? inner) && IsCircular(care, start, inner, seen)));

    /// <summary>The facts of an example; what it does not give is unknown.</summary>
    private sealed class ExampleFacts(GuardExample example, CareKnowledge care) : IFactSource
    {
        public Truth Fact(string name) => example.Facts.TryGetValue(name, out bool so) ? so ? Truth.True : Truth.False : Truth.Unknown;

        public NumberBetween Number(string name) => example.Numbers.TryGetValue(name, out double number) ? NumberBetween.Exactly(number) : NumberBetween.Unknown;

        public Truth About(AboutKind kind, string subject) => Fact(new About(kind, subject).Name);

        public Truth Combined(string name, Guard guard, CareKnowledge care) => GuardTruth.Of(guard, care, this);

        public double Threshold(string name) => care.Thresholds.TryGetValue(name, out CitedNumber? number) ? number.Value : double.NaN;
    }
}
