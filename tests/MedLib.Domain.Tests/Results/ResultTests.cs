using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Results;

public sealed class ResultTests
{
    private static readonly Finding Advisory = Finding.Warning("CMD-006");
    private static readonly Finding Reason = Finding.Error("CMD-003");

    [Fact]
    public void A_refusal_holds_every_reason_and_no_value()
    {
        var refusal = Result<int>.Refused([Reason, Advisory]);

        Assert.False(refusal.Succeeded);
        Assert.Equal([Reason, Advisory], refusal.Findings);
    }

    [Fact]
    public void A_refusal_without_a_reason_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Result<int>.Refused([]));

    [Fact]
    public void Then_adds_the_advisories_of_both_steps()
    {
        var result = Result.Of(1, [Advisory]).Then(one => Result.Of(one + 1, [Reason]));

        Assert.Equal(2, result.Value);
        Assert.Equal([Advisory, Reason], result.Findings);
    }

    [Fact]
    public void Then_does_not_go_on_after_a_refusal()
    {
        var result = Result<int>.Refused([Reason]).Then<string>(_ => throw new InvalidOperationException("not to be called"));

        Assert.Equal([Reason], result.Findings);
    }

    [Fact]
    public void A_zero_is_a_success_like_any_other_value() => Assert.True(Result.Of(0).Succeeded);
}
