using FsCheck.Xunit;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Nlm;

namespace MedLib.Domain.Tests.Classification;

public sealed class ShelfOrderTests
{
    [Property(Arbitrary = [typeof(OrdinaryCallNumber)], MaxTest = 2000)]
    public bool Keys_agree_with_the_order_said_part_by_part(OrdinaryCallNumber x, OrdinaryCallNumber y) =>
        Math.Sign(ShelfKey.Of(CallNumberScheme.Nlm, x.ToString()).CompareTo(ShelfKey.Of(CallNumberScheme.Nlm, y.ToString()))) == Math.Sign(x.StandsAfter(y));

    [Property(Arbitrary = [typeof(OrdinaryCallNumber)])]
    public bool An_ordinary_number_is_written_as_it_was_read(OrdinaryCallNumber x) =>
        NlmCallNumber.TryParse(x.ToString(), out var read) && string.Equals(read.ToString(), x.ToString(), StringComparison.Ordinal);

    [Property(Arbitrary = [typeof(OrdinaryCallNumber)])]
    public bool A_class_comes_before_all_that_stands_in_it(OrdinaryCallNumber x)
    {
        var item = ShelfKey.Of(CallNumberScheme.Nlm, x.ToString());
        var classKey = ShelfKey.Of(CallNumberScheme.Nlm, NlmCallNumber.Parse(x.ToString()).Class.ToString());

        return classKey <= item && item.Value.StartsWith(classKey.Value[..^1], StringComparison.Ordinal);
    }
}
