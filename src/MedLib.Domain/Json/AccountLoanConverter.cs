using System.Text.Json;
using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Holdings.Items;

namespace MedLib.Domain.Json;

/// <summary>An open loan of an account: an object, or as older releases wrote it the loan's id alone.</summary>
internal sealed class AccountLoanConverter : JsonConverter<AccountLoan>
{
    public override AccountLoan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
        {
            return new AccountLoan(IdOf(ref reader), default);
        }

        if (reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("An open loan was expected.");
        }

        LoanId? loan = null;
        ItemCategory category = default;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "loan":
                    loan = IdOf(ref reader);
                    break;
                case "category":
                    category = reader.GetString() is { } code ? new ItemCategory(code) : default;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return loan is { } id ? new AccountLoan(id, category) : throw new JsonException("An open loan names its loan.");
    }

    public override void Write(Utf8JsonWriter writer, AccountLoan value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("loan", value.Loan.Value);
        writer.WriteString("category", value.Category.Code);
        writer.WriteEndObject();
    }

    private static LoanId IdOf(ref Utf8JsonReader reader) =>
        reader.TokenType is JsonTokenType.String && reader.TryGetGuid(out var id) ? LoanId.From(id) : throw new JsonException("The id of a loan was expected.");
}
