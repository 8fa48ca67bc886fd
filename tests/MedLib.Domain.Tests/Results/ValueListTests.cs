using FsCheck.Xunit;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Results;

public sealed class ValueListTests
{
    [Property]
    public bool Equals_another_exactly_when_the_items_do(int[] left, int[] right) =>
        ValueList.Create<int>(left).Equals(ValueList.Create<int>(right)) == left.SequenceEqual(right);

    [Property]
    public bool Hashes_alike_what_is_equal(int[] items) =>
        items.ToValueList().GetHashCode() == items.ToList().ToValueList().GetHashCode();

    [Fact]
    public void Makes_the_records_that_hold_it_equal_by_value() =>
        Assert.Equal(
            Finding.Error("CMD-003", new FindingArg.Text("state", "closed")),
            Finding.Error("CMD-003", new FindingArg.Text("state", "closed")));
}
