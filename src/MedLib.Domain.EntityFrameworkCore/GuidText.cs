using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>A Guid as lower-case text.</summary>
internal sealed class GuidText() : ValueConverter<Guid, string>(static id => id.ToString("D"), static text => Guid.ParseExact(text, "D"));
