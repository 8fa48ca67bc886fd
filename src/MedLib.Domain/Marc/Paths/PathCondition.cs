using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Paths;

/// <summary>How two terms are compared.</summary>
internal enum PathOperator
{
    Exists = 0,
    Missing,
    Equal,
    Unequal,
    Includes,
    Excludes,
}

/// <summary>Tests of which one must hold; a subspec of MARCspec.</summary>
internal sealed record PathCondition(ValueList<PathTest> Alternatives)
{
    /// <inheritdoc/>
    public override string ToString() => $"{{{string.Join('|', Alternatives)}}}";
}

/// <summary>Two terms and what must hold between them; without a left one it is what the condition stands after.</summary>
internal sealed record PathTest(PathTerm? Left, PathOperator Operator, PathTerm Right)
{
    private string Sign => Operator switch
    {
        PathOperator.Missing => "!",
        PathOperator.Equal => "=",
        PathOperator.Unequal => "!=",
        PathOperator.Includes => "~",
        PathOperator.Excludes => "!~",
        _ => Left is null ? "" : "?",
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Left}{Sign}{Right}";
}
