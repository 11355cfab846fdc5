namespace Wutong.Geo.Cities;

/// <summary>城市台账: what a generated city knows of itself beyond its streets: areas, facilities and homes.</summary>
public sealed record CityRegister(IReadOnlyList<CityArea> Areas, IReadOnlyList<CityFacility> Facilities, IReadOnlyList<CityHome> Homes);

/// <summary>Levels of area a city is divided in.</summary>
public enum CityAreaLevel { District = 1, Subdistrict = 2, Community = 3 }

/// <summary>辖区: 12-digit code, names, level, the code above it (null for the district), boundary.</summary>
public sealed record CityArea(string Code, string? Parent, CityAreaLevel Level, string Name, string NameEn, bool IsVillage, GeoPoint Centre, Osm.GeoRings Boundary);

/// <summary>设施: a place of one kind, with hours in OpenStreetMap's <c>opening_hours</c> syntax (null: not known).</summary>
public sealed record CityFacility(string Code, string Kind, string Name, string NameEn, GeoPoint At, string AreaCode, string? OpeningHours);

/// <summary>住处: an entrance where people live (an estate's gate or one building), with residents by age band.</summary>
public sealed record CityHome(string Code, string Estate, string EstateEn, GeoPoint At, string AreaCode, int Children, int Adults, int Elderly);
