using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers.Provisionals;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>How a borrower stands with the library.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Registered), "registered")]
[JsonDerivedType(typeof(Provisional), "provisional")]
[JsonDerivedType(typeof(Left), "left")]
[JsonDerivedType(typeof(Merged), "merged")]
public abstract record BorrowerState
{
    private BorrowerState()
    {
    }

    /// <summary>The state in words, for the argument of a refusal.</summary>
    [JsonIgnore]
    internal abstract string Word { get; }

    /// <summary>Known by name.</summary>
    public sealed record Registered : BorrowerState
    {
        internal override string Word => "registered";
    }

    /// <summary>Somebody who borrowed unattended and is still to be identified.</summary>
    /// <param name="Evidence">What they left behind.</param>
    /// <param name="Since">Since which day.</param>
    /// <param name="Until">The last day on which they should be identified.</param>
    public sealed record Provisional(ProvisionalEvidence Evidence, LocalDate Since, LocalDate Until) : BorrowerState
    {
        internal override string Word => "provisional";
    }

    /// <summary>Has left the house, with clearance.</summary>
    /// <param name="On">On which day.</param>
    public sealed record Left(LocalDate On) : BorrowerState
    {
        internal override string Word => "one who has left";
    }

    /// <summary>Was provisional, and turned out to be another borrower, who answers for what was borrowed.</summary>
    /// <param name="Into">Who it was.</param>
    public sealed record Merged(BorrowerId Into) : BorrowerState
    {
        internal override string Word => "merged into another";
    }
}
