using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Commands;

/// <summary>The id of a command: the same id asks for the same thing, so repeating it is safe.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct CommandId(Guid Value) : IGuidId<CommandId>
{
    /// <inheritdoc/>
    public static CommandId From(Guid value) => new(value);
}

/// <summary>Who asks: an opaque id of the host's and what its holder may do.</summary>
/// <param name="Id">The host's own id of the person or program; never a name.</param>
public sealed record Actor(string Id)
{
    /// <summary>The permissions the host vouches for.</summary>
    public ValueList<Permission> Permissions { get; init; } = [];
}

/// <summary>A wish to override refusals that a permission lifts, with the reason, which is recorded.</summary>
/// <param name="Permission">The permission named by the refusal.</param>
/// <param name="Reason">Why; not empty. Staff text: keep patients out of it.</param>
public sealed record OverrideGrant(Permission Permission, string Reason);

/// <summary>Under which id, by whom and when a command is given. Every command carries one.</summary>
/// <param name="Id">The command's id.</param>
/// <param name="By">Who asks.</param>
/// <param name="At">When it happened, which may be before it was recorded.</param>
public sealed record CommandStamp(CommandId Id, Actor By, Instant At)
{
    /// <summary>Which refusals to override, and why.</summary>
    public ValueList<OverrideGrant> Overrides { get; init; } = [];

    /// <summary>Tells the reasons that stand from those lifted by an override with permission and reason.</summary>
    /// <param name="reasons">All reasons of a refusal.</param>
    internal Settled Settle(ValueList<Finding> reasons)
    {
        if (reasons.IsEmpty)
        {
            return Settled.Nothing;
        }

        var standing = new List<Finding>();
        var lifted = new List<Finding>();
        foreach (var reason in reasons)
        {
            (Lifts(reason) ? lifted : standing).Add(reason);
        }

        return new Settled([.. standing], [.. lifted]);
    }

    /// <summary>The overrides that lifted something, to be recorded; what was wished and not needed is not.</summary>
    /// <param name="advisories">The advisories of the decision.</param>
    internal ValueList<OverrideGrant> GrantsUsed(ValueList<Finding> advisories) => Overrides.IsEmpty || advisories.IsEmpty ? [] :
    [
        .. Overrides.Where(grant => !string.IsNullOrWhiteSpace(grant.Reason) && advisories.Any(advisory =>
            string.Equals(advisory.Code, CommandCodes.Overridden, StringComparison.Ordinal) && advisory.Args.Contains(Settled.Lifter(grant.Permission)))),
    ];

    private bool Lifts(Finding reason) =>
        reason.Override is { } permission
        && By.Permissions.Contains(permission)
        && Overrides.Any(grant => grant.Permission == permission && !string.IsNullOrWhiteSpace(grant.Reason));
}

/// <summary>The reasons of a refusal after the overrides.</summary>
/// <param name="Standing">Those that still stand: any of them refuses.</param>
/// <param name="Lifted">Those lifted, to be recorded.</param>
internal sealed record Settled(ValueList<Finding> Standing, ValueList<Finding> Lifted)
{
    /// <summary>No reason, as mostly.</summary>
    public static Settled Nothing { get; } = new([], []);

    /// <summary>One advisory for each reason lifted.</summary>
    public ValueList<Finding> Advisories => Lifted.IsEmpty ? [] :
    [
        .. Lifted.Select(static reason => Finding.Warning(
            CommandCodes.Overridden,
            Lifter(reason.Override!.Value),
            new FindingArg.Text("code", reason.Code))),
    ];

    internal static FindingArg Lifter(Permission permission) => new FindingArg.Text("permission", permission.Name);
}
