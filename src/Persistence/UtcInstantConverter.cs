using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PartyWorkflow.Persistence;

/// <summary>The one convention for instants: a UTC <see cref="DateTime"/>, which sorts and compares on every store.</summary>
public sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
