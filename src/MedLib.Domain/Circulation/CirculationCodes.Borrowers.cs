namespace MedLib.Domain.Circulation;

/// <content>Of borrowers.</content>
public static partial class CirculationCodes
{
    /// <summary>The id in the personnel system belongs to another borrower.</summary>
    public const string ExternalIdTaken = "CIR-215";

    /// <summary>A card is listed twice.</summary>
    public const string CardTwice = "CIR-216";

    /// <summary>The id in the personnel system is blank; where there is none it is left out.</summary>
    public const string ExternalIdBlank = "CIR-217";

    /// <summary>A block has no reason.</summary>
    public const string BlockReasonMissing = "CIR-218";

    /// <summary>A block keeps from nothing that is known.</summary>
    public const string BlockOfNothing = "CIR-219";

    /// <summary>A proxy may do nothing that is known.</summary>
    public const string ProxyForNothing = "CIR-220";

    /// <summary>A proxy's leave ends before it starts.</summary>
    public const string ProxyEndsBeforeStart = "CIR-221";

    /// <summary>A proxy is listed twice.</summary>
    public const string ProxyTwice = "CIR-222";

    /// <summary>A borrower cannot be their own proxy.</summary>
    public const string ProxyIsSelf = "CIR-223";

    /// <summary>A borrower cannot answer for themselves.</summary>
    public const string SupervisorIsSelf = "CIR-224";
}
