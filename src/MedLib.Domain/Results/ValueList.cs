using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MedLib.Domain.Results;

/// <summary>An immutable list that is equal to another when its items are, so that records holding one compare by value.</summary>
/// <remarks>
/// <see cref="ImmutableArray{T}"/> in a record compares by reference, and tests over such records lie. A struct, so that the default
/// is the empty list: a list that an older release did not store is read as empty, never as null.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[DebuggerDisplay("Count = {Count}")]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> _items;

    internal ValueList(ImmutableArray<T> items) => _items = items;

    /// <summary>The number of items.</summary>
    public int Count => _items.IsDefault ? 0 : _items.Length;

    /// <summary>Whether there is no item.</summary>
    public bool IsEmpty => _items.IsDefaultOrEmpty;

    /// <summary>The item at a position, counted from zero.</summary>
    /// <param name="index">The position.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public T this[int index] => AsSpan()[index];

    /// <summary>Whether both lists hold equal items in the same order.</summary>
    /// <param name="left">A list.</param>
    /// <param name="right">Another list.</param>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether the lists differ in an item or in the order.</summary>
    /// <param name="left">A list.</param>
    /// <param name="right">Another list.</param>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>The items as a span.</summary>
    public ReadOnlySpan<T> AsSpan() => _items.AsSpan();

    /// <summary>Whether both lists hold equal items in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(ValueList<T> other) => AsSpan().SequenceEqual(other.AsSpan(), EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items between brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";

    /// <summary>Walks through the items.</summary>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    /// <summary>The same items as a list of what they also are; nothing is copied.</summary>
    internal ValueList<TBase> As<TBase>()
        where TBase : class => new(Items.CastArray<TBase>());

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;
}

/// <summary>Makes <see cref="ValueList{T}"/>s; collection expressions call it.</summary>
public static class ValueList
{
    /// <summary>A list of these items.</summary>
    /// <param name="items">The items.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? default : new([.. items]);

    /// <summary>Both lists, one after the other; where one is empty, the other as it is: findings are mostly none, and then nothing is made.</summary>
    internal static ValueList<T> And<T>(this ValueList<T> first, ValueList<T> second)
    {
        if (first.IsEmpty || second.IsEmpty)
        {
            return first.IsEmpty ? second : first;
        }

        var both = new T[first.Count + second.Count];
        first.AsSpan().CopyTo(both);
        second.AsSpan().CopyTo(both.AsSpan(first.Count));
        return Owning(both);
    }

    /// <summary>The items, each once, in the order of their first.</summary>
    internal static ValueList<T> WithoutRepeats<T>(this ValueList<T> items) => items.Count < 2 ? items : [.. items.Distinct()];

    /// <summary>A list over an array that nobody else holds: it is not copied.</summary>
    internal static ValueList<T> Owning<T>(T[] items) => new(ImmutableCollectionsMarshal.AsImmutableArray(items));

    /// <summary>A list of the items of a sequence.</summary>
    /// <param name="items">The sequence.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items) => items is ValueList<T> list ? list : [.. items];
}
