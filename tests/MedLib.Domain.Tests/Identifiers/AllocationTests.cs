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
        && Ismn.TryParse("M-060-11561-5", out _)
        && Ean.TryParse("73513537", out _)
        && OclcNumber.TryParse("08297558", out _)
        && PubMedId.TryParse("13982385", out _)
        && PmcId.TryParse("PMC197951", out _)
        && Orcid.TryParse("0000-0002-1825-0097", out _)
        && Isni.TryParse("0000 0001 2103 2683", out _)
        && !Isbn.Extract("v. 2, ISBN 0-306-40615-2 (pbk.)").IsNone
        && !Issn.Extract("ISSN 0028-4793 (print)").IsNone
        && NlmUniqueId.TryParse("26152330R", out _)
        && !NlmUniqueId.TryParse("R26152330", out _);
}
