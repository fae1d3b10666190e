using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Reads <c>knowledge/mechanism/pain-mechanisms.yaml</c>.</summary>
internal static class MechanismReader
{
    /// <summary>Where it stands.</summary>
    public const string File = "mechanism/pain-mechanisms.yaml";

    private const double Coin = 0.5;
    private const int MostPatients = 1_000_000;

    /// <summary>Reads the file.</summary>
    public static MechanismKnowledge Read(YamlMap map)
    {
        YamlMap sizes = map.Map("patients");
        PerMechanism<int> patients = new(sizes.Int("nociceptive", 1, MostPatients), sizes.Int("neuropathic", 1, MostPatients), sizes.Int("nociplastic", 1, MostPatients));
        YamlMap tried = map.Map("candidates");
        (ImmutableArray<double> pseudoCounts, ImmutableArray<double> shrinkages, ImmutableArray<double> disagreements) =
            (Some(tried, "pseudo-count", 0, 100), Some(tried, "shrinkage", 0, 1), Some(tried, "disagreement", 0, Coin));
        YamlMap chosen = map.Map("settings");
        chosen.Provenance("settings");
        var settings = new MechanismSettings(
            Chosen(chosen, "pseudo-count", pseudoCounts), Chosen(chosen, "shrinkage", shrinkages), Chosen(chosen, "disagreement", disagreements));
        var criteria = ImmutableArray.CreateBuilder<PainCriterion>();
        var correlations = ImmutableArray.CreateBuilder<ImmutableArray<double>>();
        map.Each("criteria", entry =>
        {
            PainCriterion criterion = Criterion(entry, patients);
            if (criteria.Any(other => other.Id == criterion.Id || other.Number == criterion.Number))
            {
                entry.Fault(MechanismFaults.RepeatedCriterion, criterion.Id);
            }

            correlations.Add(Correlations(entry, criteria.Count));
            criteria.Add(criterion);
            return criterion;
        });
        return new()
        {
            Id = map.OwnId(),
            FittedOn = map.Text("fitted-on"),
            Sources = map.References("sources", "sources"),
            Patients = patients,
            Settings = settings,
            Candidates = [.. from pseudoCount in pseudoCounts
                             from shrinkage in shrinkages
                             from disagreement in disagreements
                             select new MechanismSettings(pseudoCount, shrinkage, disagreement)],
            Criteria = criteria.ToImmutable(),
            Correlations = correlations.ToImmutable(),
            Proxies = map.OptionalEach("from-findings", entry => Proxy(entry, criteria)),
        };
    }

    private static PainCriterion Criterion(YamlMap map, PerMechanism<int> patients)
    {
        YamlMap present = map.Map("present");
        present.Citation();
        return new(
            map.Id("id"),
            map.Int("criterion", 1, 999),
            map.Text("says"),
            map.OneOf("by", ["person", "examiner"]) == "examiner",
            new(Count(present, "nociceptive", patients.Nociceptive), Count(present, "neuropathic", patients.Neuropathic), Count(present, "nociplastic", patients.Nociplastic)));
    }

    private static CriterionCount Count(YamlMap map, string mechanism, int patients)
    {
        ImmutableArray<double> counts = map.Numbers(mechanism, 2);
        (double present, double judged) = (counts[0], counts[1]);
        if (present < 0 || present > judged || judged != Math.Floor(judged) || present != Math.Floor(present))
        {
            map.FaultAt(mechanism, ValueFaults.ImpossibleCounts, Show(present), Show(judged));
            return default;
        }

        if (judged > patients)
        {
            map.FaultAt(mechanism, MechanismFaults.MoreJudgedThanPatients, Show(judged), Show(patients));
            return default;
        }

        return new((int)present, (int)judged);
    }

    private static ImmutableArray<double> Correlations(YamlMap map, int earlier)
    {
        if (earlier == 0)
        {
            return [];
        }

        ImmutableArray<double> row = map.Numbers("with-earlier", earlier);
        foreach (double correlation in row.Where(correlation => correlation is < -1 or > 1))
        {
            map.FaultAt("with-earlier", MechanismFaults.OutOfLimits, "with-earlier", Show(correlation), "-1 to 1");
        }

        return row;
    }

    private static CriterionProxy Proxy(YamlMap map, ImmutableArray<PainCriterion>.Builder criteria)
    {
        string criterion = map.Id("criterion");
        if (criterion.Length > 0 && criteria.All(known => known.Id != criterion))
        {
            map.FaultAt("criterion", MechanismFaults.UnknownCriterion, criterion);
        }

        double agreement = map.Number("agreement");
        if (agreement is < Coin or > 1)
        {
            map.FaultAt("agreement", MechanismFaults.OutOfLimits, "agreement", Show(agreement), "0.5 (a coin) to 1");
            agreement = Coin;
        }

        return new(
            criterion,
            map.References("any-of", "findings"),
            map.OneOf("means", ["present", "absent"]) == "absent" ? Answer.Absent : Answer.Present,
            map.Bool("none-says-the-opposite"),
            map.OptionalReferences("unless", "findings"),
            Probability.Of(agreement),
            map.Provenance("agreement").Because ?? "");
    }

    private static ImmutableArray<double> Some(YamlMap map, string key, double from, double to)
    {
        ImmutableArray<double> numbers = [.. map.List(key).Scalars(key).Select(scalar => scalar.NumberOrNull(key)).OfType<double>()];
        foreach (double number in numbers.Where(number => number <= from || number >= to))
        {
            map.FaultAt(key, MechanismFaults.OutOfLimits, key, Show(number), $"({Show(from)}, {Show(to)})");
        }

        return numbers;
    }

    private static double Chosen(YamlMap map, string key, ImmutableArray<double> candidates)
    {
        double number = map.Number(key);
        if (map.Has(key) && !candidates.IsEmpty && (number < candidates.Min() || number > candidates.Max()))
        {
            map.FaultAt(key, MechanismFaults.NoCandidate, key, Show(number), Show(candidates.Min()), Show(candidates.Max()));
        }

        return number;
    }

    private static string Show(double value) => value.ToString(CultureInfo.InvariantCulture);
}
