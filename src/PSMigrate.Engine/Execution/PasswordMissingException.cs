namespace PSMigrate.Engine.Execution;

/// <summary>The server asked for a password and nobody has one. Becomes a ConnectionFailed before anybody else sees it.</summary>
internal sealed class PasswordMissingException() : Exception("the server asks for a password, and none was given");
