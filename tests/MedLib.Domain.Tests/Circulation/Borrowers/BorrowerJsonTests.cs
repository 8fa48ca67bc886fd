using System.Text.Json;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Json;
using ABorrower = MedLib.Domain.Circulation.Borrowers.Borrower;
using static MedLib.Domain.Tests.Circulation.Lending;

namespace MedLib.Domain.Tests.Circulation.Borrowers;

public class BorrowerJsonTests
{
    // As the first release wrote it.
    private const string OneCard = """
        {"id":"00000001-0000-0000-0000-000000000000","details":{"name":"Ada Byron","card":"CARD1","category":"staff","validUntil":"2026-03-02","isBlocked":true}}
        """;

    [Fact]
    public void A_borrower_with_the_one_card_of_an_older_release_is_read()
    {
        var read = JsonSerializer.Deserialize(OneCard, MedLibJson.TypeOf<ABorrower>())!;

        Assert.Equal(new ABorrower(Borrower(), Person() with { ValidUntil = Monday, Blocks = [new ManualBlock(BlockReason.Unspecified)] }), read);
    }

    [Fact]
    public void A_borrower_whom_an_older_release_did_not_block_is_free()
    {
        var read = JsonSerializer.Deserialize("""{"name":"Ada Byron","card":"CARD1","category":"staff","isBlocked":false}""", MedLibJson.TypeOf<BorrowerDetails>())!;

        Assert.Equal(Person(), read);
    }

    [Fact]
    public void The_older_words_are_not_written_again()
    {
        var written = JsonSerializer.Serialize(JsonSerializer.Deserialize(OneCard, MedLibJson.TypeOf<ABorrower>())!, MedLibJson.TypeOf<ABorrower>());

        Assert.DoesNotContain("\"card\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("isBlocked", written, StringComparison.Ordinal);
        Assert.Contains("\"cards\":[\"CARD1\"]", written, StringComparison.Ordinal);
        Assert.Contains("\"blocks\":[{\"reason\":\"unspecified\",\"acts\":\"all\"}]", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_known_comes_back()
    {
        var details = Person() with
        {
            Cards = [Card(1), Card(2)],
            Unit = new UnitCode("ward-3"),
            Supervisor = Borrower(2),
            ExternalId = "P-17",
            Home = Desk,
            ValidUntil = Monday,
            Blocks = [new ManualBlock(BlockReason.Conduct, BlockedAct.Borrow | BlockedAct.Request, Monday)],
            Proxies = [new ProxyAuthorization(Borrower(3), ProxyScope.Request | ProxyScope.Collect) { From = Monday, Until = Monday.PlusDays(7), NoticesTo = ProxyNotices.Both }],
            OptsOutOfAutomaticRenewal = true,
        };

        Assert.Equal(details, JsonSerializer.Deserialize(JsonSerializer.Serialize(details, MedLibJson.TypeOf<BorrowerDetails>()), MedLibJson.TypeOf<BorrowerDetails>()));
    }
}
