namespace MedLib.Domain.Commands;

/// <summary>Codes of what any command may be refused for.</summary>
public static class CommandCodes
{
    /// <summary>The command id was used before with another content.</summary>
    public const string IdReused = "CMD-001";

    /// <summary>Others kept changing what the command needed; asking again may succeed.</summary>
    public const string KeptBeingChanged = "CMD-002";

    /// <summary>The command does not apply to the state that the aggregate is in.</summary>
    public const string NotInThisState = "CMD-003";

    /// <summary>Nothing with this id is known.</summary>
    public const string NotFound = "CMD-004";

    /// <summary>The id of what the command would create is taken.</summary>
    public const string IdTaken = "CMD-005";

    /// <summary>Advisory: a refusal was overridden with permission and reason.</summary>
    public const string Overridden = "CMD-006";

    /// <summary>Nobody is named who asks.</summary>
    public const string ActorMissing = "CMD-007";

    /// <summary>An id is missing that the command needs, or is all zeros.</summary>
    public const string IdMissing = "CMD-008";

    /// <summary>An override names no permission or gives no reason, so it lifts nothing.</summary>
    public const string OverrideUnsound = "CMD-009";
}
