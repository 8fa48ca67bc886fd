namespace MedLib.Domain.Tests.Testing;

/// <summary>What a store may get wrong.</summary>
[Flags]
internal enum Fault
{
    None = 0,
    IgnoresVersions = 1,
    IgnoresUniqueKeys = 1 << 1,
    ChecksBeforeItLocks = 1 << 2,
    WritesUpToTheStaleChange = 1 << 3,
    NamesOneReasonOnly = 1 << 4,
    TakesKeysOneByOne = 1 << 5,
    KeepsOldKeys = 1 << 6,
    KeepsOldLookupKeys = 1 << 7,
    LosesEvents = 1 << 8,
    LosesRevisions = 1 << 9,
    ForgetsCommands = 1 << 10,
    ForgetsHashes = 1 << 11,
    ForgetsOutcomes = 1 << 12,
    RemembersRefusals = 1 << 13,
    NeverGivesUp = 1 << 14,
    CountsAll = 1 << 15,
    IgnoresFilters = 1 << 16,
    SortsByUnit = 1 << 17,
    SkipsARow = 1 << 18,
    NeverEnds = 1 << 19,
    StreamsOneRowLess = 1 << 20,
    RowsOfRecordsStandStill = 1 << 21,
    ReturnedLoansStay = 1 << 22,
    StreamsOutOfOrder = 1 << 23,
    IgnoresPageSizes = 1 << 24,
    IgnoresShelving = 1 << 25,
    KeepsBorrowersInEvents = 1 << 26,
    KeepsBorrowersInCommands = 1 << 27,
    KeepsLoansOfLedgers = 1 << 28,
    AnonymizesForPersons = 1 << 29,
}
