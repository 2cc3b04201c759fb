using AlkBot.Discord.Configuration;
using Microsoft.AspNetCore.Connections;

namespace AlkBot.Discord.Endpoint;

/// <summary>
/// Bounds the connections. Where all are taken, or the system has no file descriptors for more, a new one takes the place of the oldest
/// that never brought a verified interaction: a flood of idle or slow connections pushes itself out, and an honest sender gets in.
/// </summary>
internal sealed class ConnectionLimit(ServerLimits limits, RefusalLog refusals)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Connection> _unproven = new();
    private int _open;

    /// <summary>Runs a connection, unless there are too many.</summary>
    public async Task RunAsync(ConnectionContext context, ConnectionDelegate next)
    {
        var connection = new Connection(context, this);
        if (!TryEnter(connection))
        {
            refusals.Count("connection refused: too many, all of them Discord's");
            context.Abort();
            return;
        }
        try
        {
            context.Features.Set(connection);
            await next(context);
        }
        finally
        {
            Leave(connection);
        }
    }

    private bool TryEnter(Connection connection)
    {
        Connection? pushedOut = null;
        lock (_lock)
        {
            if (_open >= limits.MaxConnections || (_unproven.First is not null && Descriptors.AreShort))
            {
                if (_unproven.First is not { } oldest)
                    return false;
                pushedOut = oldest.Value;
                Remove(pushedOut);
            }
            _open++;
            connection.IsCounted = true;
            _unproven.AddLast(connection.Place);
        }
        if (pushedOut is not null)
        {
            refusals.Count("connection closed: too many, and it brought nothing verified");
            pushedOut.Context.Abort(new ConnectionAbortedException("There are too many connections."));
        }
        return true;
    }

    private void Leave(Connection connection)
    {
        lock (_lock)
            Remove(connection);
    }

    private void Prove(Connection connection)
    {
        lock (_lock)
        {
            if (connection.Place.List is not null)
                _unproven.Remove(connection.Place);
        }
    }

    private void Remove(Connection connection)
    {
        if (!connection.IsCounted)
            return;
        connection.IsCounted = false;
        _open--;
        if (connection.Place.List is not null)
            _unproven.Remove(connection.Place);
    }

    /// <summary>A connection, as a request that came over it finds it among its features.</summary>
    internal sealed class Connection
    {
        private readonly ConnectionLimit _limit;

        public Connection(ConnectionContext context, ConnectionLimit limit)
        {
            (Context, _limit) = (context, limit);
            Place = new LinkedListNode<Connection>(this);
        }

        public ConnectionContext Context { get; }

        public LinkedListNode<Connection> Place { get; }

        public bool IsCounted { get; set; }

        /// <summary>It brought an interaction that Discord signed: it is not closed for another.</summary>
        public void Prove() => _limit.Prove(this);
    }
}
