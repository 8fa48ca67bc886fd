namespace MedLib.Domain.Acquisitions.Vendors;

/// <summary>A vendor by the code that the library or its accounting gave it, such as <c>GOBI</c>.</summary>
/// <remarks>An open list of the library's own.</remarks>
/// <param name="Code">The code.</param>
public readonly record struct VendorCode(string Code)
{
    /// <summary>Whether there is no code.</summary>
    public bool IsNone => string.IsNullOrWhiteSpace(Code);

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
