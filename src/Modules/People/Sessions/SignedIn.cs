using Wutong.People.Accounts;
using Wutong.Platform.Access;

namespace Wutong.People.Sessions;

/// <summary>What an account has to do before it may do anything else.</summary>
internal enum FirstDuty { None, ChangePassword, SetSecondFactor }

/// <summary>已登录: whose a session is and what they may do.</summary>
internal sealed record SignedIn(Actor Actor, AccountKind Kind, string SignInName, DateTime LastUsedAtUtc, DateTime ExpiresAtUtc, FirstDuty Duty);
