using System.Collections.Immutable;
using Plumbline.Journal;
using Plumbline.Knowledge;

namespace Plumbline.Web.Following;

/// <summary>The danger signs that are asked beside a trial, an implant or a block: those of the safety rules about them.</summary>
internal sealed class TrialSigns(KnowledgeBase knowledge)
{
    private const string Device = "implanted-device", Procedure = "recent-spinal-procedure", Injection = "spinal-injection-or-epidural";

    /// <summary>The signs to ask of somebody with a device of a kind.</summary>
    public ImmutableArray<string> OfDevice(string kind) =>
        Of(kind == "drug-pump" ? ["device-infected-or-nerve-trouble", "pump-withdrawal"] : ["device-infected-or-nerve-trouble"]);

    /// <summary>The signs to ask of somebody with any device.</summary>
    public ImmutableArray<string> OfAnyDevice => [.. knowledge.Care.Vocabulary.DeviceKinds.SelectMany(kind => OfDevice(kind)).Distinct()];

    /// <summary>The signs to ask of somebody after a block.</summary>
    public ImmutableArray<string> OfBlock => Of(["after-spinal-injection"]);

    /// <summary>A record with signs that were ticked beside a device; see <see cref="ToldSigns"/>.</summary>
    public PersonRecord WithDevice(PersonRecord person, IReadOnlyCollection<string> signs, int diary, DateTimeOffset at) => ToldSigns.Tell(knowledge, person, signs, [Device, Procedure], diary, at);

    /// <summary>A record with signs that were ticked after a block; see <see cref="ToldSigns"/>.</summary>
    public PersonRecord WithBlock(PersonRecord person, IReadOnlyCollection<string> signs, int diary, DateTimeOffset at) => ToldSigns.Tell(knowledge, person, signs, [Procedure], diary, at);

    private ImmutableArray<string> Of(string[] rules) =>
    [
        .. rules.Where(knowledge.RedFlags.ContainsKey).SelectMany(rule => knowledge.RedFlags[rule].When.Findings)
            .Where(finding => finding is not (Device or Procedure or Injection) && knowledge.Findings[finding].AskedOf == AskedOf.Person).Distinct(),
    ];
}
