namespace MedLib.Domain.Classification.Schemes.Udc;

/// <summary>One element of a UDC number, such as <c>616.12</c>, <c>(410)</c> or <c>=111</c>.</summary>
/// <param name="Sign">What it is.</param>
/// <param name="Text">What is written, with its signs.</param>
public sealed record UdcElement(UdcSign Sign, string Text)
{
    /// <summary>Whether it restricts a number rather than being one or joining one.</summary>
    public bool IsAuxiliary => Sign is >= UdcSign.Language and not UdcSign.Alphabet;

    /// <summary>What is written.</summary>
    public override string ToString() => Text;
}
