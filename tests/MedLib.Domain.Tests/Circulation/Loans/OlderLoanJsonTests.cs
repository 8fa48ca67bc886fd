using System.Text.Json;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Json;
using NodaTime;
using static MedLib.Domain.Tests.Circulation.Lending;
using ALoan = MedLib.Domain.Circulation.Loans.Loan;

namespace MedLib.Domain.Tests.Circulation.Loans;

/// <summary>Loans and accounts as they were stored before loans had terms of their own.</summary>
public class OlderLoanJsonTests
{
    private const string Open = """
        {"id":"00000001-0000-0000-0000-000000000000","item":"00000001-0000-0000-0000-000000000000","borrower":"00000001-0000-0000-0000-000000000000",
         "openedAt":"2026-03-02T09:00:00Z","terms":{"policy":"two weeks","days":14,"maxRenewals":2},
         "due":{"type":"end-of-day","day":"2026-03-16","zoneId":"Europe/Berlin"},"renewals":1,"returnedAt":null}
        """;

    [Fact]
    public void An_open_loan_is_read_with_its_days_as_terms()
    {
        var read = Read(Open);

        Assert.Equal((new LoanState.Active(), 1, DueOn(3, 16), new LoanFacts()), (read.State, read.Renewals, read.Due, read.Facts));
        Assert.Equal((LoanPeriod.Days(14), 2), (read.Terms.Due.Period, read.Terms.Renewal.Most));
        Assert.Equal(new DueOrigin(DueCause.CheckOut, Start, []), read.DueBy);
    }

    [Fact]
    public void A_closed_loan_is_read_as_returned()
    {
        var read = Read(Open.Replace("\"returnedAt\":null", "\"returnedAt\":\"2026-03-09T09:00:00Z\"", StringComparison.Ordinal));

        Assert.Equal(new LoanState.Returned(Start + Duration.FromDays(7), ReturnEvidence.Desk, new LoanState.Active()), read.State);
    }

    [Fact]
    public void The_older_words_are_not_written_again()
    {
        var written = JsonSerializer.Serialize(Read(Open), MedLibJson.TypeOf<ALoan>());

        Assert.DoesNotContain("returnedAt", written, StringComparison.Ordinal);
        Assert.DoesNotContain("\"days\":", written, StringComparison.Ordinal);
        Assert.Equal(Read(Open), Read(written));
    }

    [Fact]
    public void An_account_of_ids_is_read()
    {
        var read = JsonSerializer.Deserialize(
            """{"borrower":"00000001-0000-0000-0000-000000000000","openLoans":["00000002-0000-0000-0000-000000000000"]}""", MedLibJson.TypeOf<BorrowerAccount>())!;

        Assert.Equal([new AccountLoan(Loan(2), default)], read.OpenLoans);
        Assert.Equal(read, JsonSerializer.Deserialize(JsonSerializer.Serialize(read, MedLibJson.TypeOf<BorrowerAccount>()), MedLibJson.TypeOf<BorrowerAccount>()));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"not an id\"")]
    [InlineData("{}")]
    [InlineData("{\"loan\":3}")]
    public void What_is_no_open_loan_is_refused(string json) => Assert.Throws<JsonException>(() =>
        JsonSerializer.Deserialize($"{{\"borrower\":\"00000001-0000-0000-0000-000000000000\",\"openLoans\":[{json}]}}", MedLibJson.TypeOf<BorrowerAccount>()));

    private static ALoan Read(string json) => JsonSerializer.Deserialize(json, MedLibJson.TypeOf<ALoan>())!;
}
