using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Web.Following;

/// <summary>The danger signs that are asked beside a trial, an implant or a block: those of the safety rules about them.</summary>
internal sealed class TrialSigns(KnowledgeBase knowledge)
{
    private const string Device = "implanted-device", Procedure = "recent-spinal-procedure", Injection = "spinal-injection-or-epidural";

    /// <summary>The signs to ask of somebody with a device of a kind.</summary>
    public ImmutableArray<string> OfDevice(string kind) =>
        Of(kind == "drug-pump" ? ["device-infected-or-nerve-trouble", "pump-withdrawal"] : ["device-infected-or-nerve-trouble"]);

    /// <summary>The signs to ask of somebody after a block.</summary>
    public ImmutableArray<string> OfBlock => Of(["after-spinal-injection"]);

    /// <summary>Answers with signs that were ticked beside a device. What was not ticked stays as it was: nobody was asked for a no.</summary>
    public static Answers WithDevice(Answers answers, IEnumerable<string> signs) => Present(answers, [Device, Procedure, .. signs]);

    /// <summary>Answers with signs that were ticked after a block.</summary>
    public static Answers WithBlock(Answers answers, IEnumerable<string> signs) => Present(answers, [Procedure, .. signs]);

    private static Answers Present(Answers answers, IEnumerable<string> findings) => findings.Aggregate(answers, (all, finding) => all.With(finding, Answer.Present));

    private ImmutableArray<string> Of(string[] rules) =>
    [
        .. rules.Where(knowledge.RedFlags.ContainsKey).SelectMany(rule => knowledge.RedFlags[rule].When.Findings)
            .Where(finding => finding is not (Device or Procedure or Injection) && knowledge.Findings[finding].AskedOf == AskedOf.Person).Distinct(),
    ];
}
