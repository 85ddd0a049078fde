"""What happens within each shift: breaks, meetings, work off chat, the queue where it is fixed."""
