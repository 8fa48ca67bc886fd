using MedLib.Domain.Results;

namespace MedLib.Domain.Classification;

/// <summary>A call number as its scheme understands it.</summary>
public interface ICallNumber
{
    /// <summary>The scheme.</summary>
    CallNumberScheme Scheme { get; }

    /// <summary>The text as it was read.</summary>
    string Original { get; }

    /// <summary>The place on the shelf.</summary>
    ShelfKey Key { get; }

    /// <summary>Its parts, in the order in which they are written. Joined by spaces they lose nothing of the text but punctuation and spaces.</summary>
    ValueList<CallNumberPart> Parts { get; }

    /// <summary>The call number as its scheme writes it.</summary>
    string ToString();
}
