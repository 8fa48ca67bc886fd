using System.Diagnostics.CodeAnalysis;

namespace MedLib.Domain.Circulation.Rules;

/// <summary>What a rule says of one term: nothing, so that the next rule is asked; that there is none; or a value.</summary>
/// <remarks>The default value is <see cref="Inherit"/>. None is an answer: it hides what later rules and the default say.</remarks>
/// <typeparam name="T">The type of the term.</typeparam>
public readonly record struct Term<T>
    where T : notnull
{
    private readonly T? _value;
    private readonly TermState _state;

    private Term(T? value, TermState state) => (_value, _state) = (value, state);

    /// <summary>The rule says nothing: the next rule that matches is asked.</summary>
    public static Term<T> Inherit => default;

    /// <summary>The rule says that there is none: no limit, no fine, the library's usual way.</summary>
    public static Term<T> None => new(default, TermState.None);

    /// <summary>Whether the next rule is asked.</summary>
    public bool IsInherited => _state is TermState.Inherited;

    /// <summary>Whether the rule says that there is none.</summary>
    public bool IsNone => _state is TermState.None;

    /// <summary>The value; the default of its type where there is none.</summary>
    public T? Value => _value;

    /// <summary>A value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public static implicit operator Term<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value, TermState.Given);
    }

    /// <summary>The value, where the rule gives one.</summary>
    /// <param name="value">The value, or the default.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGet([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return _state is TermState.Given;
    }

    /// <summary>The value, or another where there is none.</summary>
    /// <param name="otherwise">The other.</param>
    internal T Or(T otherwise) => _state is TermState.Given ? _value! : otherwise;

    /// <summary>The value, <c>none</c> or <c>inherit</c>.</summary>
    public override string ToString() => _state switch
    {
        TermState.Given => _value!.ToString() ?? "",
        TermState.None => "none",
        _ => "inherit",
    };

    private enum TermState : byte
    {
        Inherited = 0,
        None = 1,
        Given = 2,
    }
}
