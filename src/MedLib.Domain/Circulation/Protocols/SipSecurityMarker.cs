using System.Globalization;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Protocols;

/// <summary>What secures an item in SIP2: two digits of the Item Information Response (18).</summary>
/// <remarks>
/// 3M Standard Interchange Protocol 2.00, data field "security marker". The library keeps no record of what secures an item, so a host says it;
/// who does not know says <see cref="Other"/>, the default.
/// </remarks>
/// <param name="Number">The number, 0 to 3.</param>
public readonly record struct SipSecurityMarker(int Number)
{
    /// <summary>00: another, or not known.</summary>
    public static SipSecurityMarker Other => new(0);

    /// <summary>01: none.</summary>
    public static SipSecurityMarker None => new(1);

    /// <summary>02: a magnetic strip (3M Tattle-Tape).</summary>
    public static SipSecurityMarker TattleTape => new(2);

    /// <summary>03: a radio-frequency strip (3M Whisper Tape).</summary>
    public static SipSecurityMarker WhisperTape => new(3);

    /// <summary>All that the protocol names, by their numbers.</summary>
    public static ValueList<SipSecurityMarker> All => [Other, None, TattleTape, WhisperTape];

    /// <summary>Whether the protocol names it.</summary>
    public bool IsKnown => Number is >= 0 and <= 3;

    /// <summary>The two digits.</summary>
    public string Code => Number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The protocol's name of it; empty where it has none.</summary>
    public string Name => Number switch
    {
        0 => "other",
        1 => "none",
        2 => "3M Tattle-Tape Security Strip",
        3 => "3M Whisper Tape",
        _ => "",
    };

    /// <summary>The two digits.</summary>
    public override string ToString() => Code;
}
