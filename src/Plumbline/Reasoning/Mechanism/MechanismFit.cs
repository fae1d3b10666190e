using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>Counts patients into the numbers of the mechanism model. Deterministic: the same patients give the same numbers.</summary>
public static class MechanismFit
{
    /// <summary>Correlations are kept with so many decimals: more would be noise, and fewer are easier to read.</summary>
    private const int Decimals = 4;

    /// <summary>The same knowledge with counts and correlations of these patients; settings, wording and stand-ins stay.</summary>
    /// <param name="shape">The criteria and the settings.</param>
    /// <param name="patients">At least one of each mechanism.</param>
    /// <exception cref="ArgumentException">A mechanism has no patient.</exception>
    public static MechanismKnowledge Fit(MechanismKnowledge shape, ImmutableArray<LabelledPatient> patients)
    {
        ArgumentNullException.ThrowIfNull(shape);
        PerMechanism<int> sizes = Each(mechanism => patients.Count(patient => patient.Mechanism == mechanism));
        if (sizes.ToArray().Contains(0))
        {
            throw new ArgumentException("Every mechanism needs at least one patient to be recognised by.", nameof(patients));
        }

        Answer[][] answers = [.. patients.Select(patient =>
            shape.Criteria.Select(criterion => patient.Criteria.GetValueOrDefault(criterion.Id)).ToArray())];
        ImmutableArray<PainCriterion> criteria = [.. shape.Criteria.Select((criterion, place) => criterion with
        {
            Counts = Each(mechanism => Count(patients, answers, place, mechanism)),
        })];
        return shape with { Patients = sizes, Criteria = criteria, Correlations = Correlations(patients, answers, criteria) };
    }

    private static CriterionCount Count(ImmutableArray<LabelledPatient> patients, Answer[][] answers, int place, PainMechanism mechanism)
    {
        int present = 0, judged = 0;
        for (int i = 0; i < patients.Length; i++)
        {
            if (patients[i].Mechanism == mechanism && answers[i][place] is Answer.Present or Answer.Absent)
            {
                judged++;
                present += answers[i][place] == Answer.Present ? 1 : 0;
            }
        }

        return new(present, judged);
    }

    private static ImmutableArray<ImmutableArray<double>> Correlations(
        ImmutableArray<LabelledPatient> patients, Answer[][] answers, ImmutableArray<PainCriterion> criteria)
    {
        int count = criteria.Length;
        double[][] deviations = [.. patients.Select((patient, i) => Deviations(answers[i], criteria, patient.Mechanism))];
        double[][] products = new double[count][];
        for (int j = 0; j < count; j++)
        {
            products[j] = new double[j + 1];
            foreach (double[] patient in deviations)
            {
                for (int k = 0; patient[j] != 0 && k <= j; k++)
                {
                    products[j][k] += patient[j] * patient[k];
                }
            }
        }

        return [.. products.Select((row, j) => row.Take(j)
            .Select((product, k) => Correlation(product, row[j] * products[k][k])).ToImmutableArray())];
    }

    // What a missing answer deviates by is not known; 0 leaves it out of every sum.
    private static double[] Deviations(Answer[] answers, ImmutableArray<PainCriterion> criteria, PainMechanism mechanism) =>
        [.. criteria.Select((criterion, place) =>
        {
            CriterionCount seen = criterion.Counts[mechanism];
            return answers[place] switch
            {
                Answer.Present => 1 - ((double)seen.Present / seen.Judged),
                Answer.Absent => -((double)seen.Present / seen.Judged),
                _ => 0.0,
            };
        })];

    private static double Correlation(double product, double squares) =>
        squares > 0 ? Math.Round(product / Math.Sqrt(squares), Decimals) : 0;

    private static PerMechanism<T> Each<T>(Func<PainMechanism, T> make) =>
        new(make(PainMechanism.Nociceptive), make(PainMechanism.Neuropathic), make(PainMechanism.Nociplastic));
}
