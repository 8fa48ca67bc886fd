using System.Text.Json.Serialization;
using MedLib.Domain.Holdings.Items;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>Which of the copies of a title a request is for.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AnyCopy), "any-copy")]
[JsonDerivedType(typeof(Volume), "volume")]
[JsonDerivedType(typeof(Copy), "copy")]
public abstract record RequestScope
{
    private RequestScope()
    {
    }

    /// <summary>Whether an item serves the request.</summary>
    internal abstract bool Admits(RequestCandidate candidate);

    /// <summary>Any copy.</summary>
    public sealed record AnyCopy : RequestScope
    {
        /// <summary>Only one of this category, such as a book and not its recording; null for any.</summary>
        public ItemCategory? Category { get; init; }

        internal override bool Admits(RequestCandidate candidate) => Category is null || Category == candidate.Category;
    }

    /// <summary>Any copy of a volume.</summary>
    /// <param name="Label">The volume as the items of the title are labeled, such as <c>v.3</c>.</param>
    public sealed record Volume(string Label) : RequestScope
    {
        internal override bool Admits(RequestCandidate candidate) => string.Equals(Label, candidate.Volume, StringComparison.Ordinal);
    }

    /// <summary>This copy and no other.</summary>
    /// <param name="Item">The copy.</param>
    public sealed record Copy(ItemId Item) : RequestScope
    {
        internal override bool Admits(RequestCandidate candidate) => Item == candidate.Item;
    }
}

/// <summary>An item that could serve a request.</summary>
public sealed record RequestCandidate
{
    /// <summary>The item.</summary>
    public required ItemId Item { get; init; }

    /// <summary>Its category.</summary>
    public required ItemCategory Category { get; init; }

    /// <summary>The volume that it is labeled with; empty where the title has one volume.</summary>
    public string Volume { get; init; } = "";

    /// <summary>The service point that it belongs to.</summary>
    public required ServicePointCode Home { get; init; }

    /// <summary>The service point at which it is.</summary>
    public required ServicePointCode At { get; init; }
}
