using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Reasoning;

/// <summary>The pain mechanism of a person: what the causes make likely, averaged with what the person's description does.</summary>
internal sealed class MechanismPool
{
    private readonly KnowledgeBase _knowledge;
    private readonly ImmutableArray<MechanismShares?> _shares;
    private readonly MechanismModel _model;

    /// <exception cref="InvalidOperationException">The knowledge has no mechanism model.</exception>
    internal MechanismPool(KnowledgeBase knowledge, CausalModel causes)
    {
        _knowledge = knowledge;
        _shares = [.. causes.Causes.Select(cause => knowledge.Conditions[cause.Id].Mechanism)];
        _model = new(Mechanism);
    }

    private MechanismKnowledge Mechanism => _knowledge.Mechanism
        ?? throw new InvalidOperationException("The knowledge has no mechanism model; check knowledge/mechanism/ before reasoning.");

    internal MechanismBelief Assess(ImmutableArray<double> causes, Answers complete)
    {
        // The causes were moved by the answers that the model reads too; a product would count those twice, an average does not.
        double share = _knowledge.Dependence!.MechanismFromCauses.Value;
        MechanismBelief described = _model.Assess(CriterionProxies.Read(Mechanism, complete), _model.BaseRates).Belief;
        MechanismBelief caused = FromCauses(causes);
        double Pooled(Probability ofCauses, Probability ofDescription) => (share * ofCauses.Value) + ((1 - share) * ofDescription.Value);
        return MechanismBelief.OfWeights(new(
            Pooled(caused.Nociceptive, described.Nociceptive),
            Pooled(caused.Neuropathic, described.Neuropathic),
            Pooled(caused.Nociplastic, described.Nociplastic)));
    }

    // Each present cause brings its shares; the study's base rates stand for the chance that none of them is present.
    private MechanismBelief FromCauses(ImmutableArray<double> causes)
    {
        double none = 1;
        foreach (double present in causes)
        {
            none *= 1 - present;
        }

        double nociceptive = none * _model.BaseRates.Nociceptive.Value;
        double neuropathic = none * _model.BaseRates.Neuropathic.Value;
        double nociplastic = none * _model.BaseRates.Nociplastic.Value;
        for (int c = 0; c < causes.Length; c++)
        {
            if (_shares[c] is { } shares)
            {
                nociceptive += causes[c] * shares.Nociceptive.Value;
                neuropathic += causes[c] * shares.Neuropathic.Value;
                nociplastic += causes[c] * shares.Nociplastic.Value;
            }
        }

        return MechanismBelief.OfWeights(new(nociceptive, neuropathic, nociplastic));
    }
}
