using Microsoft.AspNetCore.Identity;

namespace Plumbline.Store;

/// <summary>An account of somebody who may sign in, where the host has switched accounts on.</summary>
public sealed class Account : IdentityUser;
