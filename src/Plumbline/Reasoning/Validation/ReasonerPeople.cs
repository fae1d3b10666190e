namespace Plumbline.Reasoning;

/// <summary>Makes samplers of the people that a reasoner believes in.</summary>
internal static class ReasonerPeople
{
    /// <summary>A sampler of people of an age, who can answer everything that is asked of people, examiners and laboratories.</summary>
    internal static PersonSampler People(this Reasoner reasoner, Age age)
    {
        CausalModel model = reasoner.Model;
        var grounding = new Grounding(model, Answers.None with { Age = age }, model.Findings.Select(finding => finding.Id));
        return new PersonSampler(grounding.Network, [.. grounding.Open().Select(open => open.Finding)]);
    }
}
