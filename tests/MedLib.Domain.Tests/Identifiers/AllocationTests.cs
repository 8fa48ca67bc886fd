using MedLib.Domain.Identifiers;

namespace MedLib.Domain.Tests.Identifiers;

public sealed class AllocationTests
{
    [Fact]
    public void Reading_a_number_allocates_nothing()
    {
        _ = ReadAll(); // the first time the runtime itself may allocate
        var before = GC.GetAllocatedBytesForCurrentThread();
        var all = ReadAll();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(all);
        Assert.Equal(0, allocated);
    }

    private static bool ReadAll() =>
        Isbn.TryParse("978-0-306-40615-7", out _)
        && Isbn.TryParse("0 306 40615 2", out _)
        && !Isbn.TryParse("978-0-306-40615-8", out _)
        && Issn.TryParse("0028-4793", out _)
        && !Issn.TryParse("0028-4794", out _)
        && NlmUniqueId.TryParse("26152330R", out _)
        && !NlmUniqueId.TryParse("R26152330", out _);
}
