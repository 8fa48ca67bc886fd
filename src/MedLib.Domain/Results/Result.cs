using System.Diagnostics.CodeAnalysis;

namespace MedLib.Domain.Results;

/// <summary>What a command led to: a value, perhaps with advisories; or every reason why not.</summary>
/// <remarks>
/// A class, because the default of a struct would be a success without a value. Reasons never hide one another: a refusal
/// holds them all.
/// </remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed record Result<T>
    where T : notnull
{
    private Result(T? value, ValueList<Finding> findings, bool succeeded) =>
        (Value, Findings, Succeeded) = (value, findings, succeeded);

    /// <summary>The value, or the default on refusal.</summary>
    public T? Value { get; }

    /// <summary>On success the advisories ("part missing"); on refusal all of its reasons, at least one.</summary>
    public ValueList<Finding> Findings { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded { get; }

    /// <summary>A success without advisories.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Result<T>(T value) => Result.Of(value);

    /// <summary>A refusal for one reason.</summary>
    /// <param name="reason">The reason.</param>
    public static implicit operator Result<T>(Finding reason) => Refused([reason]);

    /// <summary>A refusal.</summary>
    /// <param name="reasons">All of its reasons, at least one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no reason.</exception>
    public static Result<T> Refused(ValueList<Finding> reasons)
    {
        ArgumentOutOfRangeException.ThrowIfZero(reasons.Count, nameof(reasons));
        return new(default, reasons, succeeded: false);
    }

    /// <summary>The same result with more findings: advisories after a success, reasons after a refusal.</summary>
    /// <param name="findings">What else was found.</param>
    public Result<T> With(ValueList<Finding> findings) => new(Value, Findings.And(findings), Succeeded);

    /// <summary>What a next step makes of the value; its findings are added, and a refusal stays one.</summary>
    /// <param name="next">The step, called only after a success.</param>
    /// <typeparam name="TNext">The type of what it makes.</typeparam>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> next)
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(next);
        if (!Succeeded)
        {
            return Result<TNext>.Refused(Findings);
        }

        var result = next(Value);
        return result.Succeeded
            ? new Result<TNext>(result.Value, Findings.And(result.Findings), succeeded: true)
            : result;
    }

    internal static Result<T> Success(T value, ValueList<Finding> advisories) => new(value, advisories, succeeded: true);
}

/// <summary>Makes <see cref="Result{T}"/>s where a conversion would not say enough.</summary>
public static class Result
{
    /// <summary>A success.</summary>
    /// <param name="value">The value.</param>
    /// <param name="advisories">What the caller should know beside it.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public static Result<T> Of<T>(T value, ValueList<Finding>? advisories = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(value);
        return Result<T>.Success(value, advisories ?? []);
    }

    /// <summary>Two results as one: refused with the reasons of both when either is.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    public static Result<(T1 First, T2 Second)> Both<T1, T2>(Result<T1> first, Result<T2> second)
        where T1 : notnull
        where T2 : notnull
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return first.Succeeded && second.Succeeded
            ? Of((first.Value, second.Value), first.Findings.And(second.Findings))
            : Result<(T1 First, T2 Second)>.Refused(Reasons(first).And(Reasons(second)));
    }

    /// <summary>Three results as one: refused with the reasons of all when any is.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <param name="third">The third.</param>
    /// <typeparam name="T1">The type of the first value.</typeparam>
    /// <typeparam name="T2">The type of the second value.</typeparam>
    /// <typeparam name="T3">The type of the third value.</typeparam>
    public static Result<(T1 First, T2 Second, T3 Third)> All<T1, T2, T3>(Result<T1> first, Result<T2> second, Result<T3> third)
        where T1 : notnull
        where T2 : notnull
        where T3 : notnull
    {
        ArgumentNullException.ThrowIfNull(third);
        return Both(Both(first, second), third)
            .Then(static all => Of((all.First.First, all.First.Second, all.Second)));
    }

    // The advisories of a part that would have succeeded are not reasons of the whole's refusal.
    private static ValueList<Finding> Reasons<T>(Result<T> result)
        where T : notnull => result.Succeeded ? [] : result.Findings;
}
