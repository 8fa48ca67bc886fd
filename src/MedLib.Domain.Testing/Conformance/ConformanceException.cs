namespace MedLib.Domain.Testing.Conformance;

/// <summary>A store does not keep its contract.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>A store does not keep its contract.</summary>
    /// <param name="clause">Which clause broke, and how.</param>
    /// <param name="check">The check that found it, where it is known.</param>
    /// <param name="cause">What the store threw, if anything.</param>
    public ConformanceException(string clause, string? check = null, Exception? cause = null)
        : base(check is null ? clause : $"{check}. {clause}", cause) => (Clause, Check) = (clause, check);

    /// <summary>Which clause of the contract broke, and how.</summary>
    public string Clause { get; }

    /// <summary>The name of the check that found it; null within the check itself.</summary>
    public string? Check { get; }
}
