using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>Simulates the people of a study: as many of each group as its share says, drawn until they fit.</summary>
/// <remarks>
/// Drawing again until a person fits gives exactly the network's distribution given the group: causes that bring each other on,
/// ages and context come with it. Forcing a cause instead would leave its own causes as rare as before.
/// </remarks>
public static class StudySimulation
{
    // A group that is rarer than this in the network cannot stand in for a study.
    private const int MostDrawsPerPerson = 400_000;

    /// <summary>Draws the people.</summary>
    /// <param name="population">Who they are.</param>
    /// <param name="count">How many altogether.</param>
    /// <param name="samplerOf">A sampler of the network for people of an age.</param>
    /// <param name="seed">The same seed gives the same people.</param>
    /// <exception cref="InvalidOperationException">Nobody in the network fits a group.</exception>
    public static ImmutableArray<SimulatedPerson> Draw(StudyPopulation population, int count, Func<Age, PersonSampler> samplerOf, int seed)
    {
        ArgumentNullException.ThrowIfNull(population);
        ArgumentNullException.ThrowIfNull(samplerOf);
        var random = new Random(seed);
        var samplers = population.Ages.ToDictionary(age => age.Age, age => samplerOf(age.Age));
        double shares = population.Groups.Sum(group => group.Share);
        var people = ImmutableArray.CreateBuilder<SimulatedPerson>();
        for (int g = 0; g < population.Groups.Length; g++)
        {
            StudyGroup group = population.Groups[g];
            int wanted = (int)Math.Round(count * group.Share / shares);
            for (int i = 0; i < wanted; i++)
            {
                people.Add(new SimulatedPerson(group.Name, g == 0, DrawOne(population, group, samplers, random)));
            }
        }

        return people.ToImmutable();
    }

    private static Answers DrawOne(StudyPopulation population, StudyGroup group, Dictionary<Age, PersonSampler> samplers, Random random)
    {
        for (int draw = 0; draw < MostDrawsPerPerson; draw++)
        {
            Age age = Pick(population.Ages, random);
            PersonSampler sampler = samplers[age];
            sampler.DrawCauses(random);
            if (!Fits(group, sampler))
            {
                continue;
            }

            Answers answers = sampler.DrawAnswers(Answers.None with { Age = age }, random);
            if (population.Where is null || population.Where.Evaluate(answers) == Truth.True)
            {
                return answers;
            }
        }

        throw new InvalidOperationException($"Nobody like the group '{group.Name}' was drawn; check its conditions and what is true of everybody.");
    }

    private static bool Fits(StudyGroup group, PersonSampler sampler)
    {
        CausalNetwork network = sampler.Network;
        foreach (string condition in group.Absent)
        {
            if (sampler.Causes[network.CauseIndex(condition)])
            {
                return false;
            }
        }

        foreach (string condition in group.Every)
        {
            if (!sampler.Causes[network.CauseIndex(condition)])
            {
                return false;
            }
        }

        bool any = group.Present.IsEmpty;
        foreach (string condition in group.Present)
        {
            any |= sampler.Causes[network.CauseIndex(condition)];
        }

        return any;
    }

    private static Age Pick(ImmutableArray<AgeShare> ages, Random random)
    {
        double at = random.NextDouble() * ages.Sum(age => age.Share);
        foreach (AgeShare age in ages)
        {
            at -= age.Share;
            if (at < 0)
            {
                return age.Age;
            }
        }

        return ages[^1].Age;
    }
}
