using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers.Checking;

/// <summary>What a text may be: an identifier of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Normalized">The identifier as indexes hold it, so that equal ones are equal texts.</param>
/// <param name="Display">The identifier as it is shown or printed.</param>
public sealed record StandardNumberReading(StandardNumberKind Kind, string Normalized, string Display)
{
    /// <summary>Other forms of the same identifier, such as the ten digits of an ISBN.</summary>
    public ValueList<string> OtherForms { get; init; } = [];

    /// <summary>Where the identifier leads, as an address; null where no resolver is known.</summary>
    public string? Link { get; init; }

    /// <summary>Whether a check character speaks for it; else it has the shape only, and may be a number of another kind.</summary>
    public bool IsChecked { get; init; }

    /// <summary>Whether the text is the identifier and nothing else.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What should be known of it: <c>IDN-036</c> it was found inside the text, and the warnings of its kind.</summary>
    public ValueList<Finding> Findings { get; init; } = [];

    /// <summary>The kind. The identifier may be a borrower's barcode, and is not told.</summary>
    public override string ToString() => Kind.ToString();
}
