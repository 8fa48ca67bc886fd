namespace MedLib.Domain.EntityFrameworkCore.Rows;

/// <summary>An aggregate's state: one row, replaced with each commit.</summary>
internal sealed class StateRow
{
    public required string Kind { get; set; }

    public required Guid Id { get; set; }

    public required long Version { get; set; }

    public required string Json { get; set; }
}

/// <summary>A value that one aggregate at most may hold.</summary>
internal sealed class UniqueKeyRow
{
    public required string Index { get; set; }

    public required string Value { get; set; }

    public required string Kind { get; set; }

    public required Guid Id { get; set; }
}

/// <summary>A value by which aggregates are found together.</summary>
internal sealed class LookupKeyRow
{
    public required string Index { get; set; }

    public required string Value { get; set; }

    public required string Kind { get; set; }

    public required Guid Id { get; set; }
}

/// <summary>An event that waits for the host to pass it on.</summary>
internal sealed class OutboxRow
{
    public long Sequence { get; set; }

    public required string Kind { get; set; }

    public required Guid Id { get; set; }

    public required Guid Command { get; set; }

    public required string Json { get; set; }
}

/// <summary>An accepted command.</summary>
internal sealed class CommandRow
{
    public required Guid Id { get; set; }

    public required string Hash { get; set; }

    public required string Outcome { get; set; }

    public required string By { get; set; }

    public required string At { get; set; }
}
