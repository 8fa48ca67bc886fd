using System.Text.Json.Serialization;
using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Circulation.Borrowers.Provisionals;

/// <summary>What somebody left behind who borrowed while nobody was there. May be personal: it never prints itself.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CardRead), "card")]
[JsonDerivedType(typeof(Form), "form")]
[JsonDerivedType(typeof(PaperLog), "paper-log")]
public abstract record ProvisionalEvidence
{
    private ProvisionalEvidence()
    {
    }

    /// <summary>Whether there is something to go by.</summary>
    internal abstract bool IsGiven { get; }

    /// <summary>The kind of evidence only.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>A card that was read and belongs to nobody known.</summary>
    /// <param name="Card">The card.</param>
    public sealed record CardRead(Barcode Card) : ProvisionalEvidence
    {
        internal override bool IsGiven => !Card.IsNone;
    }

    /// <summary>A form that was filled in.</summary>
    /// <param name="Reference">Where the form is found.</param>
    public sealed record Form(string Reference) : ProvisionalEvidence
    {
        internal override bool IsGiven => !string.IsNullOrWhiteSpace(Reference);
    }

    /// <summary>A line in the log at the door, or in the guard's.</summary>
    /// <param name="Entry">Where the line is found.</param>
    public sealed record PaperLog(string Entry) : ProvisionalEvidence
    {
        internal override bool IsGiven => !string.IsNullOrWhiteSpace(Entry);
    }
}
