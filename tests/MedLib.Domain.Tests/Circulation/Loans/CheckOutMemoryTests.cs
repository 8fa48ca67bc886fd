using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans.Decisions;
using MedLib.Domain.Results;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Loans;

/// <summary>A decision makes what it says, and little beside: a desk that lends all day leaves no heap of empty lists.</summary>
public sealed class CheckOutMemoryTests
{
    private const long Most = 4096;

    [Fact]
    public void An_accepted_check_out_makes_at_most_four_kilobytes()
    {
        var lending = LendingLibrary.Compiled(Profile);
        var command = CheckOut();
        var situation = new Situation
        {
            Item = AnItem(),
            Borrower = new Borrower(Borrower(), Person()),
            Account = new Versioned<BorrowerAccount>(new BorrowerAccount(Borrower(), []), 1),
        };
        var used = 0L;
        for (var i = 0; i < 3; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var decided = CheckOutDecision.Decide(command, situation, lending);
            used = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(decided.Succeeded);
        }

        Assert.InRange(used, 1, Most);
    }
}
