using MedLib.Domain.Circulation.Requests;

namespace MedLib.Domain.Circulation.Protocols;

/// <summary>What a Hold message (15) of SIP2 asks for.</summary>
/// <remarks>3M Standard Interchange Protocol 2.00, data field "hold mode".</remarks>
public enum SipHoldMode
{
    /// <summary><c>+</c>: place it.</summary>
    Add = 0,

    /// <summary><c>-</c>: cancel it.</summary>
    Delete = 1,

    /// <summary><c>*</c>: change it.</summary>
    Change = 2,
}

/// <summary>Which copy a hold of SIP2 is for, field BY.</summary>
/// <remarks>3M Standard Interchange Protocol 2.00, data field "hold type"; the numbers are the protocol's.</remarks>
public enum SipHoldType
{
    /// <summary>Not told.</summary>
    None = 0,

    /// <summary>1: none of the others.</summary>
    Other = 1,

    /// <summary>2: any copy of a title.</summary>
    AnyCopy = 2,

    /// <summary>3: a specific copy of a title.</summary>
    SpecificCopy = 3,

    /// <summary>4: any copy at a single branch or sublocation. Requests here know no such limit.</summary>
    AnyCopyAtOneBranch = 4,
}

/// <summary>The characters of holds in SIP2.</summary>
public static class SipHold
{
    /// <summary>The character of a mode.</summary>
    /// <param name="mode">The mode.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such mode.</exception>
    public static char CodeOf(SipHoldMode mode) => mode switch
    {
        SipHoldMode.Add => '+',
        SipHoldMode.Delete => '-',
        SipHoldMode.Change => '*',
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    /// <summary>The mode of a character; null where the protocol has none.</summary>
    /// <param name="code">The character.</param>
    public static SipHoldMode? ModeOf(char code) => code switch
    {
        '+' => SipHoldMode.Add,
        '-' => SipHoldMode.Delete,
        '*' => SipHoldMode.Change,
        _ => null,
    };

    /// <summary>The hold type of a request; a request for a volume has none of its own and is told as <see cref="SipHoldType.Other"/>.</summary>
    /// <param name="scope">Which copy the request is for.</param>
    public static SipHoldType TypeOf(RequestScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope switch
        {
            RequestScope.AnyCopy { Category: null } => SipHoldType.AnyCopy,
            RequestScope.Copy => SipHoldType.SpecificCopy,
            _ => SipHoldType.Other,
        };
    }
}
